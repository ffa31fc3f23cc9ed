package poll

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/url"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/publicsuffix"

	"stemma/intake/article"
	"stemma/intake/fetch"
	"stemma/report"
	"stemma/store"
)

// mostFailures is how often a page is asked for in vain before what feeds say of it is
// taken. Ours: with the fetcher's back-off that is a quarter of an hour.
const mostFailures = 5

// Page gets a page and keeps what is on it. The error is of the store, or that ctx is done;
// what is wrong with the page is kept with it.
func (p *Poller) Page(ctx context.Context, pg store.Page) error {
	if len(pg.Told) == 0 {
		return nil
	}
	var st fetch.State
	if len(pg.State) > 0 && json.Unmarshal(pg.State, &st) != nil {
		st = fetch.State{}
	}
	st.Next = pg.Next // it is due, because a feed says something new of it
	r, fault := p.Get.Get(ctx, fetch.Request{URL: pg.Address, State: st})
	if errors.Is(fault, fetch.Cancelled) {
		return ctx.Err()
	}
	var later *fetch.Error
	if errors.As(fault, &later) && later.Kind == fetch.Later {
		pg.Next = later.Until
		_, err := p.Store.Visited(ctx, pg)
		return err
	}
	p.counts.pages.Add(1)
	p.counts.bytes.Add(int64(len(r.Body)))
	var found *report.Report
	switch {
	case fault != nil:
	case r.NotModified:
		p.counts.unchanged.Add(1)
		var err error
		if found, err = p.asBefore(ctx, pg); errors.Is(err, store.ErrNotFound) || errors.Is(err, store.ErrDamaged) {
			r.State = fetch.State{} // so that it is asked for whole
		} else if err != nil {
			return err
		}
	default:
		if found, fault = reportOf(r, pg.Address); fault == nil && slices.ContainsFunc(pg.Told, func(t store.ToldBy) bool { return len(t.Report.Text) > len(found.Text) }) {
			found, fault = nil, errTeaser
		}
	}
	if fault != nil {
		p.counts.pageFaults.Add(1)
		p.log().Warn("page", "page", pg.Address, "fault", Words(fault))
	}
	arrivals := p.settle(&pg, r, found, fault)
	ctx, cancel := keeping(ctx)
	defer cancel()
	fresh, err := p.Store.Visited(ctx, pg, arrivals...)
	if err != nil {
		return err
	}
	if fault == nil {
		p.log().Info("page", "page", pg.Address, "report", pg.Report.Short(), "new", len(fresh) > 0, "visits", pg.Visits)
	}
	p.came(fresh)
	return nil
}

// asBefore returns the report of a page that has not changed, as it came from the page.
func (p *Poller) asBefore(ctx context.Context, pg store.Page) (*report.Report, error) {
	if pg.Own == nil || pg.Report == "" {
		return nil, fmt.Errorf("page %s: %w", pg.Address, store.ErrNotFound)
	}
	kept, err := p.Store.Report(ctx, pg.Report)
	if err != nil {
		return nil, err
	}
	r := *pg.Own
	r.Text = kept.Text
	r.Seal()
	return &r, nil
}

// settle brings pg to what came of a visit, and returns the reports that arrive by it, one
// for each feed that tells of it.
func (p *Poller) settle(pg *store.Page, r fetch.Result, found *report.Report, fault error) (arrivals []store.Arrival) {
	now := p.now()
	var err error
	if pg.State, err = json.Marshal(r.State); err != nil {
		panic(err) // a struct of strings and times
	}
	pg.Fault = Words(fault)
	if fault != nil {
		pg.Failures++
		if pg.Failures < mostFailures && passes(fault) {
			pg.Next = r.State.Next
			return nil
		}
	}
	if fault != nil || found == nil && pg.Report == "" {
		pg.Next = time.Time{}
		if pg.Report != "" {
			return nil // what came before stands
		}
		for _, t := range pg.Told {
			if strings.TrimSpace(t.Report.Text) != "" {
				arrivals = append(arrivals, store.Arrival{Report: t.Report, Via: t.Feed, At: now})
			}
		}
		return arrivals
	}
	if found == nil { // unchanged, but what it was is not there: once more
		pg.Next = now
		return nil
	}
	own := *found
	own.Text = ""
	pg.Own, pg.Report, pg.Failures = &own, found.ID, 0
	pg.Visits++
	var published time.Time // last, of what is said of it
	for _, t := range pg.Told {
		r := join(found, t)
		arrivals = append(arrivals, store.Arrival{Report: r, Via: t.Feed, At: now})
		if r.Published.Time.After(published) {
			published = r.Published.Time
		}
	}
	pg.Next = nextVisit(pg.Address, now, published, pg.Visits)
	return arrivals
}

// passes reports whether a fault may be over soon.
func passes(fault error) bool {
	var e *fetch.Error
	if !errors.As(fault, &e) {
		return false // the page was there, and is no report
	}
	switch e.Kind {
	case fetch.Timeout, fetch.Network:
		return true
	case fetch.Status:
		return e.Status >= 500 || e.Status == 408 || e.Status == 425 || e.Status == 429
	case fetch.Robots:
		return !e.Until.IsZero() // robots.txt could not be read
	}
	return false
}

// What is wrong with pages that were got.
var (
	errNoText = errors.New("there is no text on the page")
	errTeaser = errors.New("the page says less than the feed does")
)

// reportOf returns the report on a page that was got from an address.
func reportOf(r fetch.Result, address string) (*report.Report, error) {
	if r.Media != "" && !strings.HasPrefix(r.Media, "text/") && !strings.HasSuffix(r.Media, "xml") {
		return nil, &fetch.Error{Kind: fetch.Media, URL: address, Why: r.Media}
	}
	pg, err := article.Served(r.Body, r.URL, r.Charset)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(pg.Text) == "" {
		return nil, errNoText
	}
	out := &report.Report{URL: canonical(pg.URL, r.URL), Title: pg.Title, Outlet: pg.Outlet, Byline: pg.Byline, Language: pg.Language,
		Credits: pg.Credits, Links: pg.Links, Published: pg.Published, Notes: pg.Notes, Text: pg.Text}
	out.Ref = out.URL
	out.Seal()
	return out, nil
}

// canonical returns the address that a page states for itself, unless it is that of the
// whole site, as some pages state by mistake, or of another one: then it is the address
// that it was got from.
func canonical(stated, got string) string {
	s, err1 := url.Parse(stated)
	g, err2 := url.Parse(got)
	if err1 != nil || err2 != nil || strings.Trim(s.Path, "/") == "" && s.RawQuery == "" && strings.Trim(g.Path, "/") != "" || site(s) != site(g) {
		return got
	}
	return stated
}

// site returns what the hosts of one site share: the name under which one may be registered,
// such as "post.co.uk"; or the host itself, if it is a number or such a suffix.
func site(u *url.URL) string {
	host := strings.ToLower(u.Hostname())
	if name, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil && net.ParseIP(host) == nil {
		return name
	}
	return host
}

// join returns the report on a page with what a feed says of it where the page is silent.
func join(found *report.Report, t store.ToldBy) *report.Report {
	r := *found
	named := r.Outlet
	if named == strings.TrimPrefix(hostOf(r.URL), "www.") {
		named = "" // the page does not say; that is its host
	}
	r.Outlet = cmp.Or(t.Outlet, named, t.Report.Outlet, r.Outlet)
	r.Title = cmp.Or(r.Title, t.Report.Title)
	r.Byline = cmp.Or(r.Byline, t.Report.Byline)
	r.Language = cmp.Or(r.Language, t.Report.Language)
	if !r.Published.Known() {
		r.Published = t.Report.Published
	}
	r.Seal()
	return &r
}

// One gets a page that a person asked for, and returns the report on it.
func One(ctx context.Context, g Getter, address string) (*report.Report, error) {
	r, err := g.Get(ctx, fetch.Request{URL: address, Asked: true})
	if err != nil {
		return nil, err
	}
	return reportOf(r, address)
}
