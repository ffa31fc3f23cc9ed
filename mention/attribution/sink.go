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

// add notes the feature of the given kind whose name the parts make, each behind a space.
// One, two and three parts are most of them, and have add1, add2 and add3, which need no
// list.
func (s *sink) add(k kind, parts ...part) {
	h := kindHash[k]
	for i := range parts {
		h = h*parts[i].power + parts[i].hash
	}
	s.hashes = append(s.hashes, h)
	if s.texts != nil {
		s.name(k, parts...)
	}
}

func (s *sink) add1(k kind, p part) {
	s.hashes = append(s.hashes, kindHash[k]*p.power+p.hash)
	if s.texts != nil {
		s.name(k, p)
	}
}

func (s *sink) add2(k kind, p, q part) {
	s.hashes = append(s.hashes, (kindHash[k]*p.power+p.hash)*q.power+q.hash)
	if s.texts != nil {
		s.name(k, p, q)
	}
}

func (s *sink) add3(k kind, p, q, r part) {
	s.hashes = append(s.hashes, ((kindHash[k]*p.power+p.hash)*q.power+q.hash)*r.power+r.hash)
	if s.texts != nil {
		s.name(k, p, q, r)
	}
}

// name notes the words of a feature.
func (s *sink) name(k kind, parts ...part) {
	name := strings.Split(kindNames, ",")[k]
	for i := range parts {
		name += " " + s.texts[parts[i].hash]
	}
	s.names = append(s.names, name)
}
