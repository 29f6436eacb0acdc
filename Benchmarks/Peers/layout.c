/* layout FILE STEPS: igraph lays out a GraphML file by Fruchterman and Reingold, on a grid.
   Prints the CPU seconds and the seconds that passed. */
#include "clock.h"
#include <igraph/igraph.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

int main(int count, char **arguments) {
  if (count != 3) return fprintf(stderr, "usage: layout FILE STEPS\n"), 64;
  FILE *in = fopen(arguments[1], "r");
  igraph_t graph;
  igraph_matrix_t places;
  if (!in || igraph_read_graph_graphml(&graph, in, 0) || igraph_matrix_init(&places, 0, 0)) return 1;
  double began = cpu(), beganWall = wall();
  int status = igraph_layout_fruchterman_reingold(
      &graph, &places, 0, atoi(arguments[2]), sqrt((double)igraph_vcount(&graph)), IGRAPH_LAYOUT_GRID,
      NULL, NULL, NULL, NULL, NULL);
  printf("seconds %.4f\nwall %.4f\n", cpu() - began, wall() - beganWall);
  printf("check %ld\n", (long)igraph_matrix_nrow(&places));
  return status;
}
