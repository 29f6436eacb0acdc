/* measures-igraph TIES CONTACTS: what the measures of measures.c cost in igraph. Prints the seconds of each. */
#include "clock.h"
#include "contacts.h"
#include <igraph/igraph.h>

static void make(igraph_t *graph, int64_t nodes, int64_t edges, const int32_t *ends, const int32_t *others) {
  igraph_vector_int_t list;
  igraph_vector_int_init(&list, 2 * edges);
  for (int64_t i = 0; i < edges; i++) {
    VECTOR(list)[2 * i] = ends[i];
    VECTOR(list)[2 * i + 1] = others[i];
  }
  igraph_create(graph, &list, nodes, IGRAPH_UNDIRECTED);
  igraph_vector_int_destroy(&list);
}

int main(int count, char **arguments) {
  if (count != 3) return fprintf(stderr, "usage: measures-igraph TIES CONTACTS\n"), 64;
  FILE *file = fopen(arguments[1], "rb");
  if (!file) return perror(arguments[1]), 1;
  int64_t *counts = take(file, 8, 2), nodes = counts[0];
  int32_t *ends = take(file, 4, counts[1]), *others = take(file, 4, counts[1]);
  igraph_t graph;
  make(&graph, nodes, counts[1], ends, others);
  igraph_simplify(&graph, 1, 1, NULL);

  igraph_vector_int_t numbers, order;
  igraph_vector_int_init(&numbers, 0);
  igraph_vector_int_init(&order, 0);
  FILE *contacts = fopen(arguments[2], "rb");
  if (!contacts) return perror(arguments[2]), 1;
  counts = take(contacts, 8, 3);
  int64_t people = counts[0], meetings = counts[1], attendances = counts[2];
  double began = cpu();
  for (int s = 0; s < 11; s++)
    igraph_bfs_simple(&graph, (uint64_t)s * 2654435761u % people, IGRAPH_ALL, &order, NULL, &numbers);
  printf("search %.6f\n", (cpu() - began) / 11);

  began = cpu();
  igraph_integer_t parts;
  igraph_connected_components(&graph, &numbers, NULL, &parts, IGRAPH_WEAK);
  printf("components %.6f\n", cpu() - began);

  igraph_vector_t values;
  igraph_vector_init(&values, 0);
  began = cpu();
  igraph_pagerank(&graph, IGRAPH_PAGERANK_ALGO_PRPACK, &values, NULL, igraph_vss_all(), 0, 0.85, NULL, NULL);
  printf("pagerank %.6f\n", cpu() - began);

  began = cpu();
  igraph_coreness(&graph, &numbers, IGRAPH_ALL);
  printf("cores %.6f\n", cpu() - began);

  /* Betweenness has no sources of one's own choice; a subset does: paths from 20 nodes to all. */
  igraph_vector_int_t sources;
  igraph_vector_int_init(&sources, 20);
  for (int s = 0; s < 20; s++) VECTOR(sources)[s] = (uint64_t)s * 2654435761u % nodes;
  began = cpu();
  igraph_betweenness_subset(
      &graph, &values, igraph_vss_all(), 0, igraph_vss_vector(&sources), igraph_vss_all(), NULL);
  printf("betweenness %.6f\n", (cpu() - began) / 20);

  igraph_vector_t degrees;
  igraph_vector_init(&degrees, 0);
  igraph_integer_t communities;
  igraph_real_t quality;
  double clock = wall();
  began = cpu();
  igraph_strength(&graph, &degrees, igraph_vss_all(), IGRAPH_ALL, 1, NULL);
  igraph_community_leiden(
      &graph, NULL, &degrees, 1.0 / (2.0 * igraph_ecount(&graph)), 0.01, 0, 2, &numbers, &communities, &quality);
  printf("leiden %.6f\nleidenwall %.6f\nmodularity %.6f\n", cpu() - began, wall() - clock, quality);
  igraph_destroy(&graph);

  int32_t *person = take(contacts, 4, attendances), *meeting = take(contacts, 4, attendances);
  for (int64_t i = 0; i < attendances; i++) meeting[i] += people;
  make(&graph, people + meetings, attendances, person, meeting);
  igraph_vector_bool_t types;
  igraph_vector_bool_init(&types, people + meetings);
  for (int64_t m = people; m < people + meetings; m++) VECTOR(types)[m] = 1;
  igraph_t met;
  began = cpu();
  igraph_bipartite_projection(&graph, &types, &met, NULL, &numbers, NULL, -1);
  printf("projection %.6f\npairs %ld\n", cpu() - began, (long)igraph_ecount(&met));
}
