package stemma

import "embed"

// Demo is an invented story of seven reports as a txtar archive: the reports are
// below reports/, and truth.json says what is true of them. "stemma demo" shows it.
//
//go:embed testdata/stories/border.txtar
var Demo []byte

// Stories are all invented stories, each an archive as Demo is. "stemma demo --live"
// replays them.
//
//go:embed testdata/stories/*.txtar
var Stories embed.FS
