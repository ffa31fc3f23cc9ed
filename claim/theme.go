package claim

// A Theme is a field of news: those of theme.en.lex.
type Theme string

// Themes lists the themes. Of those that are told alike the first is taken.
var Themes = []Theme{
	"casualties", "missing", "forces", "weapons", "fighting", "aid", "talks", "sanctions", "displaced", "damage", "storm", "quake",
	"rescue", "election", "parliament", "court", "police", "deal", "results", "markets", "prices", "health", "transport",
}

// themesOf lists the themes that stems tell, one for each stem that tells one.
func (l *Language) themesOf(stems []string) []Theme {
	var out []Theme
	for _, s := range stems {
		if t, ok := l.themes.Find(s); ok {
			out = append(out, t)
		}
	}
	return fit(out)
}
