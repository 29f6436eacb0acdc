/* export FILE OUT: igraph reads a GraphML file with all attributes and writes it again.
   Prints the CPU seconds of the writing. */
#include "clock.h"
#include <igraph/igraph.h>
#include <stdio.h>

int main(int count, char **arguments) {
  if (count != 3) return fprintf(stderr, "usage: export FILE OUT\n"), 64;
  igraph_set_attribute_table(&igraph_cattribute_table);
  FILE *in = fopen(arguments[1], "r");
  FILE *out = fopen(arguments[2], "w");
  igraph_t graph;
  if (!in || !out || igraph_read_graph_graphml(&graph, in, 0)) return 1;
  double began = cpu();
  int status = igraph_write_graph_graphml(&graph, out, 1) || fclose(out);
  printf("seconds %.4f\ncheck %ld\n", cpu() - began, (long)igraph_ecount(&graph));
  return status;
}
