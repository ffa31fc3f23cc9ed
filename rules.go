package stemma

// Rules identifies the code, lexicons, rule files and weights by which reports are read,
// in the packages from report to story. Readings and sketches are stored together with
// it, and are made again if it has changed. It does not depend on Version, on comments
// or on tests.
//
// It is the first twelve hexadecimal digits of a SHA-256, which is written here by
// go test -run TestRules -rules .
const Rules = "4160745c14eb"
