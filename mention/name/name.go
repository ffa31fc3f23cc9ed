package name

import (
	"stemma/text"
)

// Find returns the cast of d. It reads d twice: the names that stand beyond
// doubt, by their title, their first name or a list, tell how to read the rest.
func Find(d *text.Doc) *Cast {
	if len(d.Tokens) == 0 {
		return &Cast{}
	}
	s := newScan(d)
	sure := s.run(nil)
	return join(s, s.run(learn(s, sure)))
}
