/// What a maker of random documents asks of luck.
struct Dice {
  private var random: SeededGenerator

  init(seed: Int) { random = SeededGenerator(seed: seed) }

  /// Whether the one case of so many is it.
  mutating func chance(_ cases: Int) -> Bool { number(below: cases) == 0 }
  mutating func number(below end: Int) -> Int { Int.random(in: 0..<end, using: &random) }
  mutating func pick<T>(_ choices: [T]) -> T { choices[number(below: choices.count)] }

  /// A document that ends anywhere.
  mutating func cutOff(_ document: String) -> String {
    String(decoding: document.utf8.prefix(number(below: document.utf8.count)), as: UTF8.self)
  }
}
