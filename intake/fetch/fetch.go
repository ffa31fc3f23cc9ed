// Package fetch is the one way in which stemma reaches the network. It gets pages and
// feeds as a polite and suspicious client: it connects to public addresses only, checked
// when it connects; it asks robots.txt; it opens one connection a host at a time and
// waits between two; it asks only for what has changed; and what it takes is bounded in
// bytes, time and redirects.
//
// It keeps nothing on disk. What must be remembered of an address between two calls is a
// State, which the caller stores.
package fetch

import (
	"cmp"
	"context"
	"errors"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"time"

	"stemma/intake/internal/address"
)

// Options of a Client. The zero value is right for use; the rest is for tests.
type Options struct {
	// Agent names the program to servers: "name/version (+address)". What stands
	// before "/" is the name that robots.txt is asked for.
	Agent string
	// Allow lists addresses that may be connected to although they are not public,
	// or at a port that is not on the list. It is for tests and the demonstration.
	Allow []netip.AddrPort
	// Timeout bounds one request, to the last byte of its answer; each redirect is a
	// request of its own. 0 means 30 s.
	Timeout time.Duration
	// MaxBody is the most bytes taken of one answer, after decoding. 0 means 15 MB.
	MaxBody int64
	// Delay is the least time between two requests to one host. 0 means 1 s;
	// negative means none.
	Delay time.Duration

	Now      func() time.Time                                 // nil means time.Now
	Sleep    func(ctx context.Context, d time.Duration) error // nil means to wait
	Resolver *net.Resolver                                    // nil means the system's
}

// The limits of a Client that are not in Options.
const (
	MaxRedirects  = 5
	maxHeader     = 256 << 10
	maxCrawlDelay = 30 * time.Second
	maxRetryAfter = 24 * time.Hour
)

// A Client gets pages. It may be used by several goroutines at once.
type Client struct {
	o     Options
	http  *http.Client
	dial  *dialer
	hosts hosts
}

// New returns a Client.
func New(o Options) *Client {
	o.Agent = cmp.Or(o.Agent, "stemma (reads news feeds)")
	o.Timeout = cmp.Or(o.Timeout, 30*time.Second)
	o.MaxBody = cmp.Or(o.MaxBody, 15<<20)
	o.Delay = cmp.Or(o.Delay, time.Second)
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Sleep == nil {
		o.Sleep = sleep
	}
	c := &Client{o: o, dial: newDialer(o.Allow, o.Resolver)}
	c.http = &http.Client{
		Transport: &http.Transport{
			Proxy:       nil, // a proxy would resolve names itself
			DialContext: c.dial.DialContext, ForceAttemptHTTP2: true, DisableCompression: true,
			TLSHandshakeTimeout: 10 * time.Second, ResponseHeaderTimeout: 20 * time.Second,
			MaxResponseHeaderBytes: maxHeader, MaxConnsPerHost: 1, MaxIdleConnsPerHost: 1,
			MaxIdleConns: 100, IdleConnTimeout: 30 * time.Second,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return c
}

// HTTP returns the client's own http.Client, for requests that Get is not made for, such
// as webhooks: it connects to the same addresses only, follows no redirect, and has no
// deadline of its own.
func (c *Client) HTTP() *http.Client { return c.http }

// DialContext connects to a public address, for protocols other than HTTP.
func (c *Client) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	return c.dial.DialContext(ctx, network, address)
}

// A Request says what to get.
type Request struct {
	URL   string
	State State // of the address, as the last Result gave it; zero at first
	// Asked is true if a person asked for this page, so that robots.txt is not asked.
	Asked bool
}

// A Result is what came of a request. State is set whether or not there is an error.
type Result struct {
	NotModified bool   // the page is as it was; Body is empty
	Body        []byte // decoded
	URL         string // where the page was found, after redirects
	Moved       string // its new address, if it has moved for good; else ""
	Status      int
	Media       string // media type, as stated or else as the bytes look: "text/html"
	Charset     string // encoding, as stated; else ""
	Time        time.Time
	State       State
}

// Get gets a page. It waits for its turn with the host. The error is an *Error, whose
// Kind says what stood in the way. If State.Next lies ahead, Get asks nothing and
// returns a Later.
func (c *Client) Get(ctx context.Context, q Request) (Result, error) {
	now := c.o.Now()
	if q.State.Next.After(now) {
		return Result{URL: q.URL, Time: now, State: q.State}, &Error{Kind: Later, URL: q.URL, Until: q.State.Next}
	}
	r, err := c.follow(ctx, q)
	now = c.o.Now()
	r.Time = now
	if err != nil {
		e := c.fault(ctx, q.URL, err)
		r.State = q.State.failed(q.URL, now, e)
		return r, e
	}
	r.State.Last, r.State.Failures, r.State.Error = now, 0, ""
	return r, nil
}

// follow gets a page, following redirects.
func (c *Client) follow(ctx context.Context, q Request) (Result, error) {
	r := Result{URL: q.URL, State: q.State}
	permanent := true
	for hop := 0; ; hop++ {
		u, err := c.dial.check(r.URL)
		if err != nil {
			return r, err
		}
		if !q.Asked {
			if err := c.askRobots(ctx, u); err != nil {
				return r, err
			}
		}
		next, err := c.once(ctx, u, q.State, &r)
		if err != nil || next == "" {
			return r, err
		}
		if hop == MaxRedirects {
			return r, &Error{Kind: Redirects, URL: q.URL, Why: "more than 5"}
		}
		to, err := u.Parse(next)
		if err != nil {
			return r, &Error{Kind: Redirects, URL: r.URL, Why: "to no address"}
		}
		permanent = permanent && (r.Status == http.StatusMovedPermanently || r.Status == http.StatusPermanentRedirect)
		to.Fragment = ""
		r.URL = to.String()
		if permanent {
			r.Moved = address.Clean(r.URL)
		}
	}
}

// once makes one request and fills r. It returns the address of a redirect, or "".
func (c *Client) once(ctx context.Context, u *url.URL, s State, r *Result) (next string, err error) {
	done, err := c.turn(ctx, u)
	if err != nil {
		return "", err
	}
	defer done()
	ctx, cancel := context.WithTimeout(ctx, c.o.Timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return "", &Error{Kind: Refused, URL: u.String(), Why: "no address", Err: err}
	}
	req.Header.Set("User-Agent", c.o.Agent)
	req.Header.Set("Accept", "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5")
	req.Header.Set("Accept-Encoding", "gzip")
	if s.Of == u.String() { // what one server said is told to no other
		setHeader(req, "If-None-Match", s.ETag)
		setHeader(req, "If-Modified-Since", s.Modified)
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return "", timed(ctx, err)
	}
	defer resp.Body.Close()
	r.Status = resp.StatusCode
	wait := retryAfter(resp.Header.Get("Retry-After"), c.o.Now())
	switch code := resp.StatusCode; {
	case code == http.StatusNotModified:
		r.NotModified = true
		return "", nil
	case code == 301 || code == 302 || code == 303 || code == 307 || code == 308:
		if to := resp.Header.Get("Location"); to != "" {
			return to, nil
		}
		return "", &Error{Kind: Redirects, URL: u.String(), Status: code, Why: "to nowhere"}
	case code == http.StatusGone:
		return "", &Error{Kind: Gone, URL: u.String(), Status: code}
	case code < 200 || code > 299:
		e := &Error{Kind: Status, URL: u.String(), Status: code}
		if wait > 0 {
			e.Until = c.o.Now().Add(wait)
			if code == http.StatusTooManyRequests || code == http.StatusServiceUnavailable {
				c.hosts.block(u, e.Until)
			}
		}
		return "", e
	}
	media, params, err := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	if err != nil {
		media, params = "", nil
	}
	if kind, _, _ := strings.Cut(media, "/"); kind == "image" || kind == "audio" || kind == "video" || kind == "font" {
		return "", &Error{Kind: Media, URL: u.String(), Status: r.Status, Why: media}
	}
	body, err := readBody(resp, c.o.MaxBody)
	if err != nil {
		return "", timed(ctx, err)
	}
	if media == "" || media == "application/octet-stream" || media == "text/plain" && len(body) > 0 {
		media, _, _ = mime.ParseMediaType(sniff(body))
	}
	r.Body, r.Media, r.Charset = body, media, params["charset"]
	r.State.Of, r.State.ETag, r.State.Modified = u.String(), header(resp, "ETag"), header(resp, "Last-Modified")
	return "", nil
}

func setHeader(req *http.Request, name, value string) {
	if value != "" {
		req.Header.Set(name, value)
	}
}

// header returns a validator, or "" if it is too long to be one.
func header(resp *http.Response, name string) string {
	if v := resp.Header.Get(name); len(v) <= 1024 {
		return v
	}
	return ""
}

// sniff returns what media type the bytes look like.
func sniff(body []byte) string {
	head := strings.TrimLeft(string(body[:min(len(body), 512)]), "\ufeff \t\r\n")
	switch {
	case strings.HasPrefix(head, "<?xml"), strings.HasPrefix(head, "<rss"), strings.HasPrefix(head, "<feed"), strings.HasPrefix(head, "<rdf:RDF"):
		return "application/xml"
	case strings.HasPrefix(head, "{"):
		return "application/json"
	}
	return http.DetectContentType(body)
}

// retryAfter returns how long a server asks to wait: seconds or a date (RFC 9110,
// section 10.2.3), at most a day.
func retryAfter(v string, now time.Time) time.Duration {
	v = strings.TrimSpace(v)
	if v == "" {
		return 0
	}
	var d time.Duration
	if n, err := strconv.ParseUint(v, 10, 31); err == nil {
		d = time.Duration(n) * time.Second
	} else if t, err := http.ParseTime(v); err == nil {
		d = t.Sub(now)
	}
	return max(0, min(d, maxRetryAfter))
}

// timed returns err, or a Timeout if the deadline of the request has passed.
func timed(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	var e *Error
	if !errors.As(err, &e) && (errors.Is(ctx.Err(), context.DeadlineExceeded) || isTimeout(err)) {
		return &Error{Kind: Timeout, Err: err}
	}
	return err
}

func isTimeout(err error) bool {
	var n net.Error
	return errors.As(err, &n) && n.Timeout()
}

// sleep waits for d, or until ctx ends.
func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

var errTooLarge = errors.New("too many bytes")

// A capped reader returns errTooLarge when there are more than left bytes.
type capped struct {
	in   io.Reader
	left int64
}

func (c *capped) Read(p []byte) (int, error) {
	if int64(len(p)) > c.left+1 {
		p = p[:c.left+1]
	}
	n, err := c.in.Read(p)
	if c.left -= int64(n); c.left < 0 {
		return n, errTooLarge
	}
	return n, err
}
