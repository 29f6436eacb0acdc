"""Takes all measures of networks with another library and prints them, as JSON that MeasurePeer.swift understands.

    python3 measures.py networkx < NETWORKS
    python3 measures.py igraph < NETWORKS

A network is a line `directed weighted nodes ties` (1 or 0, 1 or 0, how many, how many) and a line `source target
weight` for each tie. What is printed is a list with an object for each network: for each measure a list of numbers,
mostly one for each node, null for none. Groups are told by their lowest node.
"""
import json
import math
import random
import sys
import warnings


def numbers(found):
    return [None if value is None or math.isnan(value) else float(value) for value in found]


def by_node(nodes, found):
    return [found.get(node) for node in range(nodes)]


def lowest(nodes, groups):
    firsts = [0] * nodes
    for group in groups:
        for node in group:
            firsts[node] = min(group)
    return firsts


def ends(nodes, ties):
    """For each node how many of the ties end there."""
    return [sum(node in tie for tie in ties) for node in range(nodes)]


def networkx(directed, weighted, nodes, ties):
    import networkx as nx
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_weighted_edges_from(ties)
    weight = "weight" if weighted else None
    plain = graph.to_undirected()
    kinds = {node: node % 3 for node in graph}
    nx.set_node_attributes(graph, kinds, "kind")

    found = {
        "degree": [graph.degree(node) for node in range(nodes)],
        "strength": [graph.degree(node, weight=weight) for node in range(nodes)],
        "pageRank": by_node(nodes, nx.pagerank(graph, weight=weight, tol=1e-14, max_iter=1000)),
        "closeness": by_node(nodes, nx.closeness_centrality(graph)),
        "harmonicCloseness": by_node(nodes, nx.harmonic_centrality(graph)),
        "betweenness": by_node(nodes, nx.betweenness_centrality(graph, normalized=False)),
        "normalizedBetweenness": by_node(nodes, nx.betweenness_centrality(graph)),
        "degreeAssortativity": [nx.degree_assortativity_coefficient(graph)],
        "kindAssortativity": [nx.attribute_assortativity_coefficient(graph, "kind")],
        "distances": by_node(nodes, nx.single_source_shortest_path_length(graph, 0)),
        "constraint": by_node(nodes, nx.constraint(graph, weight=weight)),
        "components": lowest(nodes, nx.connected_components(plain)),
        "strongComponents": lowest(
            nodes, nx.strongly_connected_components(graph) if directed else nx.connected_components(graph)),
        "triangles": by_node(nodes, nx.triangles(plain)),
        "clustering": by_node(nodes, nx.clustering(plain)),
        "transitivity": [nx.transitivity(plain)],
        "averageClustering": [nx.average_clustering(plain)],
        "coreNumbers": by_node(nodes, nx.core_number(plain)),
        "bridges": ends(nodes, list(nx.bridges(plain))),
        "articulationPoints": sorted(nx.articulation_points(plain)),
    }
    # networkx leaves nodes out that ties only lead to; asked about all nodes at once, its 3.6 divides by the
    # strongest ties of others.
    if all(graph.degree(node) == 0 or graph[node] for node in graph):
        found["effectiveSize"] = by_node(nodes, nx.effective_size(graph, list(graph), weight=weight))
    if directed:
        found["inDegree"] = [graph.in_degree(node) for node in range(nodes)]
        found["outDegree"] = [graph.out_degree(node) for node in range(nodes)]
        found["inStrength"] = [graph.in_degree(node, weight=weight) for node in range(nodes)]
        found["outStrength"] = [graph.out_degree(node, weight=weight) for node in range(nodes)]
    else:
        found["modularity"] = [nx.community.modularity(
            graph, [{node for node in graph if node % 3 == kind} for kind in range(3)], weight=weight)]
    # Elsewhere each has its own idea of when to give up.
    if not directed or nx.is_strongly_connected(graph):
        found["eigenvectorCentrality"] = by_node(
            nodes, nx.eigenvector_centrality(graph, weight=weight, max_iter=100_000, tol=1e-14))
    return found


def igraph(directed, weighted, nodes, ties):
    import igraph as ig
    graph = ig.Graph(nodes, [tie[:2] for tie in ties], directed=bool(directed))
    weights = [tie[2] for tie in ties] if weighted else None
    plain = graph.as_undirected()
    kinds = [node % 3 for node in range(nodes)]

    def closeness(node, own):
        # igraph's own is one through the mean distance; the share of nodes that lead there is networkx's.
        others = len(graph.subcomponent(node, mode="in")) - 1
        return own * others / (nodes - 1) if others else 0

    found = {
        "degree": graph.degree(),
        "inDegree": graph.indegree(),
        "outDegree": graph.outdegree(),
        "strength": graph.strength(weights=weights),
        "inStrength": graph.strength(mode="in", weights=weights),
        "outStrength": graph.strength(mode="out", weights=weights),
        "pageRank": graph.pagerank(weights=weights),
        "closeness": [closeness(*pair) for pair in enumerate(graph.closeness(mode="in"))],
        "harmonicCloseness": [
            value * (nodes - 1) for value in graph.harmonic_centrality(mode="in")],
        "betweenness": graph.betweenness(),
        "degreeAssortativity": [graph.assortativity_degree()],
        "kindAssortativity": [graph.assortativity_nominal(kinds)],
        "distances": [None if math.isinf(steps) else steps for steps in graph.distances(0)[0]],
        "components": lowest(nodes, plain.connected_components()),
        "strongComponents": lowest(nodes, graph.connected_components(mode="strong")),
        "triangles": ends(nodes, plain.list_triangles()),
        "clustering": plain.transitivity_local_undirected(mode="zero"),
        "transitivity": [plain.transitivity_undirected(mode="zero")],
        "averageClustering": [plain.transitivity_avglocal_undirected(mode="zero")],
        "coreNumbers": plain.coreness(),
        "bridges": ends(nodes, [plain.es[edge].tuple for edge in plain.bridges()]),
        "articulationPoints": sorted(plain.articulation_points()),
    }
    if not directed:
        found["constraint"] = graph.constraint(weights=weights)
        random.seed(7)
        leiden = graph.community_leiden("modularity", weights=weights, n_iterations=-1)
        found["leiden"] = [graph.modularity(leiden, weights=weights)]
        found["modularity"] = [graph.modularity(kinds, weights=weights)]
    if graph.is_connected(mode="strong"):
        scores = graph.eigenvector_centrality(weights=weights)
        found["eigenvectorCentrality"] = [score / math.hypot(*scores) for score in scores]
    return found


warnings.simplefilter("ignore")
take = {"networkx": networkx, "igraph": igraph}[sys.argv[1]]
lines = iter(sys.stdin)
measured = []
for line in lines:
    directed, weighted, nodes, count = map(int, line.split())
    ties = [next(lines).split() for _ in range(count)]
    measures = take(directed, weighted, nodes, [(int(a), int(b), float(weight)) for a, b, weight in ties])
    measured.append({name: numbers(found) for name, found in measures.items()})
json.dump(measured, sys.stdout)
