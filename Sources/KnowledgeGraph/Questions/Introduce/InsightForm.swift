/// The words by which insights are told apart here.
enum InsightForm {
  /// The form of an insight that asks.
  static let question = "question"
  /// The form of `GREW_INTO` from a question to its answer.
  static let answered = "answered"
  /// The stance of who holds that an insight is wrong.
  static let disagreed = "disagreed"
}
