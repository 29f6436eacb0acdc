"""Reads linked data with rdflib and prints all statements, as JSON that Statement.swift understands.

    python3 statements.py turtle|json-ld FILE

A statement is its subject, its predicate, and its object: <ADDRESS>, or a text in quotes and its type.
"""
import json
import sys

import rdflib

rdflib.NORMALIZE_LITERALS = False
form, file = sys.argv[1:]


def text(found):
    if isinstance(found, rdflib.Literal):
        return f'"{found}"^^{found.datatype or ""}'
    return f"<{found}>"


graph = rdflib.Graph().parse(file, format=form)
json.dump([[str(subject), str(predicate), text(found)] for subject, predicate, found in graph], sys.stdout)
