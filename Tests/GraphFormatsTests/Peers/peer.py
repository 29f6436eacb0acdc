"""Reads a graph with another library and prints all that it found, as JSON that Peer.swift understands.

    python3 peer.py networkx graphml FILE

A value is true or false, a text, {"integer": "5"}, {"float": "0x1.8p+1"} or a list of such; what is missing is
left out.
"""
import html
import json
import sys


def value(found):
    if isinstance(found, bool) or isinstance(found, str):
        return found
    if isinstance(found, int):
        return {"integer": str(found)}
    if isinstance(found, float):
        return {"float": found.hex()}
    if isinstance(found, list):
        return [value(element) for element in found]
    raise TypeError(f"{found!r} is a {type(found)}")


def values(attributes):
    return {name: value(found) for name, found in attributes.items() if found is not None}


def networkx(form, file):
    import networkx
    readers = {
        "graphml": lambda: networkx.read_graphml(file),
        "gexf": lambda: networkx.read_gexf(file),
        # GML's own id of a node is a number, and its label need not be its name.
        "gml": lambda: networkx.read_gml(file, label="kringid"),
        "net": lambda: networkx.read_pajek(file),
        "json": lambda: networkx.node_link_graph(json.load(open(file)), edges="edges"),
    }
    graph = readers[form]()
    # What a multigraph tells edges apart by is their id, which GraphML's reader has nowhere else.
    edges = ((source, target, str(key), found)
             for source, target, key, found in graph.edges(keys=True, data=True)
             ) if graph.is_multigraph() else (
        (source, target, attributes["id"], attributes)
        for source, target, attributes in graph.edges(data=True))
    return {
        "isDirected": graph.is_directed(),
        "nodes": [[node, values(attributes)] for node, attributes in graph.nodes(data=True)],
        "edges": [[key, source, target, values({**attributes, "id": None})]
                  for source, target, key, attributes in edges],
    }


def igraph(form, file):
    import igraph
    import warnings
    warnings.simplefilter("ignore")
    graph = igraph.Graph.Read(file, format={"net": "pajek"}.get(form, form))
    name = {"gml": "kringid", "net": "name"}.get(form, "id")
    # igraph leaves the entities by which GML writes what is no ASCII.
    text = html.unescape if form == "gml" else lambda found: found
    for elements in (graph.vs, graph.es):
        for attribute in elements.attributes() if len(elements) else []:
            elements[attribute] = [text(found) if isinstance(found, str) else found
                                   for found in elements[attribute]]
    nodes = [(node.attributes().pop(name), node.attributes()) for node in graph.vs]
    # igraph 1.0 gives edges the ids of nodes, so they are counted instead.
    return {
        "isDirected": graph.is_directed(),
        "nodes": [[name, values({**found, "id": None})] for name, found in nodes],
        "edges": [[f"{number:06}", nodes[edge.source][0], nodes[edge.target][0],
                   values({**edge.attributes(), "id": None})]
                  for number, edge in enumerate(graph.es)],
    }


library, form, file = sys.argv[1:]
json.dump({"networkx": networkx, "igraph": igraph}[library](form, file), sys.stdout)
