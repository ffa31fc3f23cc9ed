package stemma

// Rules identifies the code, lexicons, rule files and weights by which reports are read,
// in the packages from report to story. Readings and sketches are stored together with
// it, and are made again if it has changed. It does not depend on Version, on comments
// or on tests.
//
// It is the first twelve hexadecimal digits of a SHA-256, which is written here by
// go test -run TestRules -rules .
const Rules = "4ca7c8bca7dc"

// EditRules identifies the code, lexicons and weights by which stories are edited, in the
// packages from collate to edition. Editions are stored together with it, and are made
// again if it or Rules has changed.
const EditRules = "4d4a21f7ffd1"
