package site

import (
	"stemma/serve/web"
)

// sectionsOf lists the sections of a page whose board stands at base.
func sectionsOf(p *web.Page, base string, front bool) (out []section) {
	for _, x := range p.Sections() {
		to := "#" + x.ID
		switch {
		case !x.Away:
		case web.HasPage(x.ID) || front:
			to = base + "/" + x.ID
		default:
			to = base + to
		}
		out = append(out, section{x, to})
	}
	return out
}
