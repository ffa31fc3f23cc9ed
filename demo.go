package stemma

import _ "embed"

// Demo is an invented story of seven reports as a txtar archive: files below
// reports/, and the truth about them in truth.json. The command's demo shows it.
//
//go:embed testdata/stories/border.txtar
var Demo []byte
