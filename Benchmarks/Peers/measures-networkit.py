#!/usr/bin/env python3
"""measures-networkit TIES CONTACTS THREADS: what the measures of measures.c cost in networkit, on one thread or more.

Prints the seconds of each on all processors together, and those by the clock of communities.
"""
import statistics
import sys
import time

import networkit
import numpy

SEARCHES, SOURCES = 11, 20


def main():
    ties, contacts, threads = sys.argv[1:]
    networkit.setNumberOfThreads(int(threads))
    graph = read(ties)
    people = int(numpy.fromfile(contacts, dtype=numpy.int64, count=1)[0])

    def search(number):
        return networkit.distance.BFS(graph, number * 2654435761 % people, storePaths=False)

    print("search", statistics.median(timed(search(number))[0] for number in range(SEARCHES)))
    print("components", timed(networkit.components.ConnectedComponents(graph))[0])
    ranks = networkit.centrality.PageRank(graph, 0.85, 1e-8)
    ranks.norm = networkit.centrality.Norm.L1_NORM
    print("pagerank", timed(ranks)[0])
    print("cores", timed(networkit.centrality.CoreDecomposition(graph))[0])
    print("betweenness", timed(networkit.centrality.EstimateBetweenness(graph, SOURCES, parallel=threads != "1"))[0] / SOURCES)
    leiden = networkit.community.ParallelLeiden(graph)
    cpu, wall = timed(leiden)
    print("leiden", cpu)
    print("leidenwall", wall)
    print("modularity", networkit.community.Modularity().getQuality(leiden.getPartition(), graph))


def read(path):
    """The ties without direction, each once, none of a node with itself."""
    nodes, count = (int(number) for number in numpy.fromfile(path, dtype=numpy.int64, count=2))
    ends = numpy.fromfile(path, dtype=numpy.int32, offset=16).astype(numpy.uint64)
    graph = networkit.GraphFromCoo(
        (numpy.ones(count), (ends[:count], ends[count:])), n=nodes, weighted=False, directed=False)
    graph.removeSelfLoops()
    graph.removeMultiEdges()
    return graph


def timed(algorithm):
    cpu, wall = time.process_time(), time.monotonic()
    algorithm.run()
    return time.process_time() - cpu, time.monotonic() - wall


main()
