package text

import "sync"

// grammars holds every Grammar that was met, so that texts share them: news has
// some thousands. mostGrammars bounds what texts that are no news may add.
var grammars = struct {
	sync.Mutex
	of map[Grammar]*Grammar
}{of: map[Grammar]*Grammar{}}

const mostGrammars = 1 << 15

// share puts the Grammar that other texts have in the place of each token's own,
// and gives back what was set aside for more tokens than there are: a reading may
// be kept for long.
func (d *Doc) share() {
	if n := len(d.Tokens); cap(d.Tokens)-n > n/16 {
		d.Tokens = append(make([]Token, 0, n), d.Tokens...)
	}
	grammars.Lock()
	defer grammars.Unlock()
	for i := range d.Tokens {
		t := &d.Tokens[i]
		g := grammars.of[*t.Grammar]
		if g == nil {
			c := *t.Grammar
			g = &c
			if len(grammars.of) < mostGrammars {
				grammars.of[c] = g
			}
		}
		t.Grammar = g
	}
}
