package pdf

// Resources name the fonts and the forms of a content stream. They hold where
// their dictionary stands and not the dictionary, which may be let go.
type resources struct {
	owner any // a reference to the dictionary, or to the object whose Resources it is
	own   bool
	fonts map[name]*font
}

const resourcesRoom = 400

// resources returns the resources that an object states, or else those that it
// inherits. They are made once, however often the object is met.
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

// A resKey tells resources that are an object from those that stand in one.
type resKey struct {
	owner ref
	own   bool
}

// named returns an entry of the resources.
func (f *file) named(res *resources, kind, n name) any {
	d := f.dict(res.owner)
	if res.own {
		d = f.dict(d["Resources"])
	}
	return f.dict(d[kind])[n]
}

// font returns a font of the resources.
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

// A form is content within content, ISO 32000-1, section 8.10.
type form struct {
	drawn  bool   // by its kind; an image is not
	body   []byte // if it is held
	matrix matrix
	res    *resources // nil for those of the content that draws it
	busy   bool
}

const (
	formWork   = 600
	formRoom   = 200
	smallForm  = 64 << 10 // the most that is held of a form, to be drawn again
	mostBodies = 4 << 20  // when the forms held take more room, all are let go
)

// form draws a form of the resources.
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
	if !fm.drawn || fm.busy { // a form that draws itself has no end
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

func (p *painter) newForm(r ref) *form {
	s, ok := p.f.resolve(r).(stream)
	if !ok || p.f.name(s.dict["Subtype"]) != "Form" {
		return &form{}
	}
	fm := &form{drawn: true, matrix: identity, res: p.resources(r, s.dict, nil)}
	if m := p.f.array(s.dict["Matrix"]); len(m) == 6 {
		for i := range m {
			fm.matrix[i] = p.f.number(m[i])
		}
	}
	return fm
}

// keepBody holds the content of a small form.
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
