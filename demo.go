package stemma

import _ "embed"

// Demo is an invented story of seven reports as a txtar archive: the reports are
// below reports/, and truth.json says what is true of them. "stemma demo" shows it.
//
//go:embed testdata/stories/border.txtar
var Demo []byte
