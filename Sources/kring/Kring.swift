import ArgumentParser
@main struct Kring: ParsableCommand {}
