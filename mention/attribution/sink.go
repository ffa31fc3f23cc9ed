package attribution

import (
	"strings"
)

// A sink takes the features of one thing after another, as hashes and, where
// they are to be written down, as words.
type sink struct {
	hashes []uint64
	texts  map[uint64]string // the parts in words, by hash; nil where no names are wanted
	names  []string
}

func (s *sink) reset() { s.hashes, s.names = s.hashes[:0], s.names[:0] }

// add notes the feature of the given kind whose name the parts make, each behind
// a space.
func (s *sink) add(k kind, parts ...part) {
	h := kindHash[k]
	for i := range parts {
		h = h*parts[i].power + parts[i].hash
	}
	s.hashes = append(s.hashes, h)
	if s.texts != nil {
		name := strings.Split(kindNames, ",")[k]
		for i := range parts {
			name += " " + s.texts[parts[i].hash]
		}
		s.names = append(s.names, name)
	}
}
