package pdf

// A resources holds the named fonts and forms of a content stream. It refers to the
// dictionary and does not hold it, so that the dictionary can be removed from the cache.
type resources struct {
	owner any  // a reference to the dictionary, or the object that contains it
	own   bool // whether the dictionary is the entry Resources of owner
	fonts map[name]*font
}

const resourcesRoom = 400

// resources returns the resources in d, the dictionary of owner, or inherited if it has
// none. It returns the same value each time for the same object.
func (p *painter) resources(owner any, d dict, inherited *resources) *resources {
	v := d["Resources"]
	if p.f.dict(v) == nil {
		return inherited
	}
	res := &resources{owner: owner, own: true, fonts: map[name]*font{}}
	if r, ok := v.(ref); ok {
		res.owner, res.own = r, false
	}
	r, ok := res.owner.(ref)
	if known := p.res[resKey{r, res.own}]; ok && known != nil {
		return known
	}
	p.f.hold(resourcesRoom)
	if ok {
		p.res[resKey{r, res.own}] = res
	}
	return res
}

// A resKey identifies resources by the fields of the same names.
type resKey struct {
	owner ref
	own   bool
}

// named returns the resource of a kind, such as Font, with name n.
func (f *file) named(res *resources, kind, n name) any {
	d := f.dict(res.owner)
	if res.own {
		d = f.dict(d["Resources"])
	}
	return f.dict(d[kind])[n]
}

// font returns the font with name n.
func (p *painter) font(res *resources, n name) *font {
	if ft := res.fonts[n]; ft != nil {
		return ft
	}
	v := p.f.named(res, "Font", n)
	key, ok := v.(ref)
	ft := p.fonts[key]
	if !ok || ft == nil {
		ft = p.newFont(v)
	}
	if ok {
		p.fonts[key] = ft
	}
	p.f.hold(glyphRoom + len(n))
	res.fonts[n] = ft
	return ft
}

// A form is a content stream that others draw, ISO 32000-1, section 8.10.
type form struct {
	isForm bool   // false for other external objects, such as images
	body   []byte // the decoded content, or nil if it is not kept
	matrix matrix
	res    *resources // nil for those of the content that draws it
	busy   bool       // being drawn
}

const (
	formWork   = 600
	formRoom   = 200
	smallForm  = 64 << 10 // the greatest size of content that is kept to be drawn again
	mostBodies = 4 << 20  // when the content kept would be more, all is dropped
)

// form draws the form with name n.
func (p *painter) form(n name, res *resources, ctm matrix, depth int) {
	p.f.pay(formWork)
	r, ok := p.f.named(res, "XObject", n).(ref)
	if !ok {
		return
	}
	fm := p.forms[r]
	if fm == nil {
		p.f.hold(formRoom)
		fm = p.newForm(r)
		p.forms[r] = fm
	}
	if !fm.isForm || fm.busy { // busy: a form that draws itself
		return
	}
	body := fm.body
	if body == nil {
		s, _ := p.f.resolve(r).(stream)
		body = p.decode(s)
		defer p.f.free(len(body))
		p.keepBody(fm, body)
	}
	if fm.res != nil {
		res = fm.res
	}
	fm.busy = true
	p.paint(body, res, fm.matrix.times(ctm), depth+1)
	fm.busy = false
}

// newForm reads the form r.
func (p *painter) newForm(r ref) *form {
	s, ok := p.f.resolve(r).(stream)
	if !ok || p.f.name(s.dict["Subtype"]) != "Form" {
		return &form{}
	}
	fm := &form{isForm: true, matrix: identity, res: p.resources(r, s.dict, nil)}
	if m := p.f.array(s.dict["Matrix"]); len(m) == 6 {
		for i := range m {
			fm.matrix[i] = p.f.number(m[i])
		}
	}
	return fm
}

// keepBody keeps the content of a form if it is small.
func (p *painter) keepBody(fm *form, body []byte) {
	if len(body) == 0 || len(body) > smallForm {
		return
	}
	if p.bodies+len(body) > mostBodies {
		for _, other := range p.forms {
			other.body = nil
		}
		p.f.free(p.bodies)
		p.bodies = 0
	}
	p.f.hold(len(body))
	p.bodies += len(body)
	fm.body = body
}
