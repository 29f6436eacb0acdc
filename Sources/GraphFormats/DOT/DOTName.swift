/// The names that DOT and Graphviz keep for themselves.
enum DOTName {
  /// The attribute of Kring's own files that says with what the name of a cluster begins, before the id
  /// of the node that it stands for.
  static let clusters = "kring_clusters"

  static let keywords: Set<String> = ["strict", "graph", "digraph", "node", "edge", "subgraph"]

  /// The attributes to which Graphviz gives a meaning: a property of that name would change the
  /// picture, or make it open a file.
  static let taken = Set(
    """
    _background area arrowhead arrowsize arrowtail bb beautify bgcolor center charset class cluster \
    clusterrank color colorscheme comment compound concentrate constraint Damping decorate \
    defaultdist dim dimen dir diredgeconstraints distortion dpi edgehref edgetarget edgetooltip \
    edgeURL epsilon esep fillcolor fixedsize fontcolor fontname fontnames fontpath fontsize \
    forcelabels gradientangle group head_lp headclip headhref headlabel headport headtarget \
    headtooltip headURL height href id image imagepath imagepos imagescale inputscale interaction K \
    key label label_scheme labelangle labeldistance labelfloat labelfontcolor labelfontname \
    labelfontsize labelhref labeljust labelloc labeltarget labeltooltip labelURL landscape layer \
    layerlistsep layers layerselect layersep layout len levels levelsgap lhead lheight linelength lp \
    ltail lwidth margin maxiter mclimit mindist minlen mode model newrank nodesep nojustify normalize \
    notranslate nslimit nslimit1 oneblock ordering orientation outputorder overlap overlap_scaling \
    overlap_shrink pack packmode pad page pagedir pencolor penwidth peripheries pin pos quadtree \
    quantum radius rank rankdir ranksep ratio rects regular remincross repulsiveforce resolution root \
    rotate rotation samehead sametail samplepoints scale searchsize sep shape shapefile showboxes \
    sides size skew smoothing sortv splines start style stylesheet tail_lp tailclip tailhref taillabel \
    tailport tailtarget tailtooltip tailURL target TBbalance tooltip truecolor URL vertices viewport \
    voro_margin weight width xdotversion xlabel xlp z
    """.split(separator: " ").map(String.init))

  /// What is drawn and measured, under the name that it has in all formats.
  static let measured: [String: String] = [
    "width": Structure.width, "height": Structure.height, "penwidth": Structure.thickness,
    "weight": Structure.weight,
  ]

  /// The directions in which an edge can leave a node.
  static let compass: Set<String> = ["n", "ne", "e", "se", "s", "sw", "w", "nw", "c", "_"]
}
