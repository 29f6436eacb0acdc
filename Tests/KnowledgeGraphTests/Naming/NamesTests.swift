import PropertyGraph
import Testing

@testable import KnowledgeGraph

@Suite struct NamesTests {
  @Test(arguments: [
    ("Janny Bakker-Klein", "janny bakker klein"),
    (
      "  Daniël   Pit, Bureau voor Samenlevingsopbouw ", "daniel pit bureau voor samenlevingsopbouw"
    ),
    ("Creëert", "creeert"),
    ("OF/BY/FOR ALL", "of by for all"),
    ("OF + BY = FOR ALL", "of by for all"),
    ("Communities bouwen – waarom en hoe?", "communities bouwen waarom en hoe"),
    ("Collectioneren 2.0", "collectioneren 2 0"),
    ("foto's", "fotos"),
    ("foto’s", "fotos"),
    ("foto´s", "fotos"),
    ("'s-Hertogenbosch", "s hertogenbosch"),
    ("Siobhán O'Brien", "siobhan obrien"),
    ("col·lecció", "colleccio"),
    ("IJsselstein", "ijsselstein"),
    ("Ĳsselstein", "ijsselstein"),
  ])
  func `Case, diacritics and punctuation do not count`(name: String, folded: String) {
    #expect(Names.fold(name) == folded)
  }

  @Test(arguments: [
    ("İstanbul", "istanbul"),
    ("ISTANBUL", "istanbul"),
    ("ıstanbul", "istanbul"),
    ("Straße", "strasse"),
    ("STRASSE", "strasse"),
    ("Søren Kierkegård", "soren kierkegard"),
    ("Łódź", "lodz"),
    ("Þóra Æsir", "thora aesir"),
    ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
    ("Σίσυφος", "σισυφοσ"),
    ("Алёна", "алена"),
    ("東京", "東京"),
    ("ＡＢＣ１２", "abc12"),
    ("がくせい", "がくせい"),
    ("한국어", "한국어"),
    ("हिन्दी", "हिन्दी"),
    ("שָׁלוֹם", "שלום"),
    ("مُحَمَّد", "محمد"),
    ("soft\u{AD}hyphen", "softhyphen"),
    ("e\u{301}te\u{301}", "ete"),
  ])
  func `Any script folds`(name: String, folded: String) {
    #expect(Names.fold(name) == folded)
  }

  @Test(arguments: [("🎉", "🎉"), (" ❤️ ", "❤️"), ("?", "?"), ("", ""), ("   ", "")])
  func `A name without letters is compared as it is`(name: String, folded: String) {
    #expect(Names.fold(name) == folded)
  }

  @Test func `The fast road for Latin letters leads to the same`() {
    for value in UInt32(1)..<0x2100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for name in ["\(scalar)", "é\(scalar)Z", "Zoë \(scalar)\(scalar) -\(scalar)x"] {
        if let folded = Names.foldLatin(name) { #expect(folded == Names.foldUnicode(name)) }
      }
    }
  }

  @Test(arguments: 0..<50)
  func `Folding what is folded changes nothing`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let scalars = (0..<40).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0x20..<0x3000, using: &random))
    }
    let folded = Names.fold(String(String.UnicodeScalarView(scalars)))
    #expect(Names.fold(folded) == folded)
  }
}
