package ledger

import (
	"hash/fnv"
	"os"
	"strings"
	"testing"
)

// partOf is the share of a part: every fourth text.
const partOf = 4

// InParts scores a part of a set so large that all of it takes long, and all of it if scores are
// recorded or STEMMA_LONG is set. The scores of the part have floors of their own.
func InParts(t *testing.T, update bool, score func(t *testing.T, part bool) *Sheet) {
	Long(t)
	t.Run("part", func(t *testing.T) {
		score(t, true).part().Check(t, update)
	})
	if update || Whole() {
		t.Run("whole", func(t *testing.T) {
			score(t, false).Check(t, update)
		})
	}
}

// Whole reports whether the whole of large sets is to be scored: STEMMA_LONG is set.
func Whole() bool { return os.Getenv("STEMMA_LONG") != "" }

// InPart tells by its name, in no order, whether a text is in the part of a set. Texts that
// are scored together have one name.
func InPart(name string) bool {
	h := fnv.New32a()
	h.Write([]byte(name))
	return h.Sum32()%partOf == 0
}

// part returns s as the sheet of a part, with names of its own.
func (s *Sheet) part() *Sheet {
	p := *s
	p.Name += "-part"
	p.Part = true
	p.Measures = nil
	for _, m := range s.Measures {
		m.Name = p.Name + strings.TrimPrefix(m.Name, s.Name)
		p.Measures = append(p.Measures, m)
	}
	return &p
}
