import PropertyGraph
import Testing

/// What has been printed about networks that everybody measures.
@Suite struct PublishedMeasuresTests {
  /// S. Wasserman and K. Faust, "Social Network Analysis", 1994; M. O. Jackson, "Social and Economic
  /// Networks", 2008.
  @Suite struct FlorentineFamilies {
    private let network = Network.florentine

    private func expect(_ scores: Scores, _ published: KeyValuePairs<String, Double>) {
      for (name, value) in published {
        #expect(abs(scores[Network.family(name)]! - value) < 0.0006, "\(name)")
      }
    }

    @Test func `the Medici married into most families`() {
      #expect(network.nodeCount == 15)
      #expect(network.tieCount == 20)
      expect(network.degree(), ["Medici": 6, "Strozzi": 4, "Guadagni": 4, "Pazzi": 1])
    }

    @Test func `the Medici stand between the others`() async throws {
      let betweenness = try await network.betweenness()
      #expect(abs(betweenness[Network.family("Medici")]! - 47.5) < 1e-9)
      expect(
        try await network.betweenness(normalized: true),
        [
          "Medici": 0.522, "Guadagni": 0.255, "Albizzi": 0.212, "Salviati": 0.143,
          "Ridolfi": 0.114, "Bischeri": 0.104, "Strozzi": 0.103, "Barbadori": 0.093,
          "Tornabuoni": 0.092, "Castellani": 0.055, "Peruzzi": 0.022, "Acciaiuoli": 0,
          "Ginori": 0, "Lamberteschi": 0, "Pazzi": 0,
        ])
    }

    @Test func `the Medici are nearest to all`() async throws {
      expect(
        try await network.closeness(),
        [
          "Medici": 0.56, "Ridolfi": 0.5, "Albizzi": 0.483, "Tornabuoni": 0.483,
          "Guadagni": 0.467, "Barbadori": 0.438, "Strozzi": 0.438, "Bischeri": 0.4,
          "Castellani": 0.389, "Salviati": 0.389, "Acciaiuoli": 0.368, "Peruzzi": 0.368,
          "Ginori": 0.333, "Lamberteschi": 0.326, "Pazzi": 0.286,
        ])
    }

    @Test func `the Medici are tied to the well tied`() throws {
      expect(
        try network.eigenvectorCentrality(),
        [
          "Medici": 0.43, "Strozzi": 0.356, "Ridolfi": 0.342, "Tornabuoni": 0.326,
          "Guadagni": 0.289, "Bischeri": 0.283, "Peruzzi": 0.276, "Castellani": 0.259,
          "Albizzi": 0.244, "Barbadori": 0.212, "Salviati": 0.146, "Acciaiuoli": 0.132,
          "Lamberteschi": 0.089, "Ginori": 0.075, "Pazzi": 0.045,
        ])
    }
  }

  /// W. W. Zachary, 1977; M. E. J. Newman, "Finding community structure in networks using the
  /// eigenvectors of matrices", Physical Review E 74, 036104, 2006, doi 10.1103/PhysRevE.74.036104.
  @Suite struct KarateClub {
    private let network = Network.zachary
    private let instructor = Graph.Node(0)
    private let officer = Graph.Node(33)

    @Test func `the instructor and the officer know most members`() {
      #expect(network.tieCount == 78)
      #expect(network.degree().top(3).map(\.value) == [17, 16, 12])
      #expect(network.degree().top(3).map(\.node) == [officer, instructor, Graph.Node(32)])
    }

    @Test func `the instructor stands between most`() async throws {
      let betweenness = try await network.betweenness(normalized: true)
      let top = betweenness.top(5)
      #expect(top.map(\.node.index) == [0, 33, 32, 2, 31])
      for (found, published) in zip(top, [0.4376, 0.3041, 0.1452, 0.1437, 0.1383]) {
        #expect(abs(found.value - published) < 0.0001)
      }
    }

    @Test func `both are near to all`() async throws {
      let closeness = try await network.closeness()
      #expect(abs(closeness[instructor]! - 0.5690) < 0.0001)
      #expect(abs(closeness[officer]! - 0.55) < 0.0001)
    }

    @Test func `both are tied to the well tied`() throws {
      let scores = try network.eigenvectorCentrality()
      #expect(abs(scores[officer]! - 0.3734) < 0.0001)
      #expect(abs(scores[instructor]! - 0.3555) < 0.0001)
    }

    @Test func `who knows many is tied to who knows few`() throws {
      #expect(abs(try #require(network.degreeAssortativity()) + 0.4756) < 0.0001)
    }
  }

  /// S. P. Borgatti and M. G. Everett, "Network analysis of 2-mode data", Social Networks 19, 1997,
  /// doi 10.1016/S0378-8733(96)00301-2: measures of women and events, divided by the greatest that
  /// they could be between 18 and 14.
  @Suite struct SouthernWomenAndEvents {
    private func expect(
      _ scores: Scores, women: Double, events: Double, _ published: KeyValuePairs<String, Double>
    ) {
      for (name, value) in published {
        let number = Int(name.dropFirst())
        let node = number.map(SouthernWomen.event) ?? SouthernWomen.woman(name)
        let found = scores[node]! / (number == nil ? women : events)
        #expect(abs(found - value) <= 0.0051, "\(name): \(found)")
      }
    }

    @Test func `degree`() {
      #expect(SouthernWomen.network.tieCount == 89)
      expect(
        SouthernWomen.network.degree(), women: 14, events: 18,
        [
          "Evelyn": 0.57, "Laura": 0.50, "Theresa": 0.57, "Brenda": 0.50, "Charlotte": 0.29,
          "Frances": 0.29, "Eleanor": 0.29, "Pearl": 0.21, "Ruth": 0.29, "Verne": 0.29,
          "Myra": 0.29, "Katherine": 0.43, "Sylvia": 0.50, "Nora": 0.57, "Helen": 0.36,
          "Dorothy": 0.14, "Olivia": 0.14, "Flora": 0.14,
          "E1": 0.17, "E3": 0.33, "E5": 0.44, "E7": 0.56, "E8": 0.78, "E9": 0.67, "E14": 0.17,
        ])
    }

    @Test func `betweenness`() async throws {
      expect(
        try await SouthernWomen.network.betweenness(), women: 445, events: 452,
        [
          "Nora": 0.11, "Evelyn": 0.10, "Theresa": 0.09, "Sylvia": 0.07, "Laura": 0.05,
          "Brenda": 0.05, "Katherine": 0.05, "Helen": 0.04, "Ruth": 0.02, "Verne": 0.02,
          "Myra": 0.02, "Eleanor": 0.01, "Dorothy": 0.00, "E8": 0.24, "E9": 0.23, "E7": 0.13,
          "E6": 0.07, "E5": 0.04, "E1": 0.00, "E14": 0.00,
        ])
    }

    @Test func `closeness`() async throws {
      expect(
        try await SouthernWomen.network.closeness(), women: 31.0 / 48, events: 31.0 / 44,
        [
          "Nora": 0.80, "Evelyn": 0.80, "Theresa": 0.80, "Sylvia": 0.77, "Laura": 0.73,
          "Brenda": 0.73, "Katherine": 0.73, "Helen": 0.73, "Ruth": 0.71, "Verne": 0.71,
          "Myra": 0.69, "Eleanor": 0.67, "Frances": 0.67, "Pearl": 0.67, "Charlotte": 0.60,
          "Olivia": 0.59, "Flora": 0.59, "Dorothy": 0.65,
          "E8": 0.85, "E9": 0.79, "E7": 0.73, "E6": 0.69, "E1": 0.52,
        ])
    }

    @Test func `who met whom`() {
      let women = SouthernWomen.contacts.projection()
      #expect(women.tieCount == 139)
      #expect(women.neighbors(of: SouthernWomen.woman("Evelyn")).count == 17)
      // They shared events of 3, 3, 6, 8, 8 and 14 women.
      let weight = women.weight(SouthernWomen.woman("Evelyn"), SouthernWomen.woman("Laura"))
      #expect(abs(weight - (1.0 / 2 + 1.0 / 2 + 1.0 / 5 + 1.0 / 7 + 1.0 / 7 + 1.0 / 13)) < 1e-12)
      let strength = women.strength()
      for (name, events) in zip(["Evelyn", "Nora", "Flora"], [8.0, 8, 2]) {
        #expect(abs(strength[SouthernWomen.woman(name)]! - events) < 1e-12)
      }
    }
  }
}
