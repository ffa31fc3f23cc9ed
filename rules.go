package stemma

// Rules names what reads a report: the code, lexicons, rule files and weights of
// the packages from report to story. A reading or a sketch that is kept is kept
// under this name, and made anew under another. It changes with them alone,
// apart from Version; comments and tests are no part of it.
//
// It is the first twelve hexadecimal digits of a SHA-256, written here by
// go test -run TestRules -rules .
const Rules = "f1920d73b5a6"
