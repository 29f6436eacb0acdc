import PropertyGraph

/// Networks from the literature, for which values have been published.
extension Network {
  /// The 34 members of a karate club and who met whom outside of it; member 1, the instructor, is row
  /// 0. W. W. Zachary, "An information flow model for conflict and fission in small groups",
  /// Journal of Anthropological Research 33, 1977, doi 10.1086/jar.33.4.3629752.
  static let zachary: Network = {
    let ties = """
      1 2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32
      2 3 4 8 14 18 20 22 31
      3 4 8 9 10 14 28 29 33
      4 8 13 14
      5 7 11
      6 7 11 17
      7 17
      9 31 33 34
      10 34
      14 34
      15 33 34
      16 33 34
      19 33 34
      20 34
      21 33 34
      23 33 34
      24 26 28 30 33 34
      25 26 28 32
      26 32
      27 30 34
      28 34
      29 32 34
      30 33 34
      31 33 34
      32 33 34
      33 34
      """
    return Network(
      nodes: (0..<34).map { Graph.Node($0) },
      ties: rows(ties).flatMap { row in
        row.dropFirst().map { .init(Graph.Node(Int(row[0])! - 1), Graph.Node(Int($0)! - 1)) }
      })
  }()

  /// The marriages between 15 families of Florence in the 15th century; a family's row is its place in
  /// ``florentineFamilies``. J. F. Padgett, C. K. Ansell, "Robust action and the rise of the
  /// Medici, 1400–1434", American Journal of Sociology 98(6), 1993, doi 10.1086/230190.
  static let florentine = Network(
    nodes: florentineFamilies.indices.map { Graph.Node($0) },
    ties: rows(florentineMarriages).flatMap { row in
      row.dropFirst().map { .init(family(String(row[0])), family(String($0))) }
    })

  static let florentineFamilies = Set(rows(florentineMarriages).joined()).map(String.init).sorted()

  static func family(_ name: String) -> Graph.Node {
    Graph.Node(florentineFamilies.firstIndex(of: name)!)
  }

  private static let florentineMarriages = """
    Acciaiuoli Medici
    Albizzi Ginori Guadagni Medici
    Barbadori Castellani Medici
    Bischeri Guadagni Peruzzi Strozzi
    Castellani Peruzzi Strozzi
    Guadagni Lamberteschi Tornabuoni
    Medici Ridolfi Salviati Tornabuoni
    Pazzi Salviati
    Peruzzi Strozzi
    Ridolfi Strozzi Tornabuoni
    """

  private static func rows(_ text: String) -> [[Substring]] {
    text.split(separator: "\n").map { $0.split(separator: " ") }
  }
}
