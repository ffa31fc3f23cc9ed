package fetch

import (
	"context"
	"net/http"
	"net/url"
	"sync"
	"time"
)

// hosts holds what is known of each host: whose turn it is, and its robots.txt.
type hosts struct {
	mu sync.Mutex
	by map[string]*host
}

// A host is one name; all its ports share a turn.
type host struct {
	turn   chan struct{} // holds a value while a request is open
	next   time.Time     // when the next request may begin
	until  time.Time     // when the host wants to be asked again
	delay  time.Duration // its Crawl-delay
	robots map[string]*robots
	users  int
	used   time.Time
}

// maxHosts limits the hosts remembered. Those that were not used for longest are
// forgotten, and their robots.txt is read anew.
const maxHosts = 20000

// enter returns the host of u, which must be left again.
func (h *hosts) enter(u *url.URL, now time.Time) *host {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.by == nil {
		h.by = map[string]*host{}
	}
	x := h.by[u.Hostname()]
	if x == nil {
		if len(h.by) >= maxHosts {
			h.forget()
		}
		x = &host{turn: make(chan struct{}, 1), robots: map[string]*robots{}}
		h.by[u.Hostname()] = x
	}
	x.users++
	x.used = now
	return x
}

// leave is called by who is done with x.
func (h *hosts) leave(x *host) {
	h.mu.Lock()
	x.users--
	h.mu.Unlock()
}

// forget forgets the half of the hosts that were used before the others, and hold no one
// back. The caller holds mu.
func (h *hosts) forget() {
	var oldest, newest time.Time
	for _, x := range h.by {
		if oldest.IsZero() || x.used.Before(oldest) {
			oldest = x.used
		}
		if x.used.After(newest) {
			newest = x.used
		}
	}
	middle := oldest.Add(newest.Sub(oldest) / 2)
	for name, x := range h.by {
		if x.users == 0 && !x.used.After(middle) && !x.until.After(newest) {
			delete(h.by, name)
		}
	}
}

// block has the host of u asked no more before t.
func (h *hosts) block(u *url.URL, t time.Time) {
	x := h.enter(u, t)
	defer h.leave(x)
	h.mu.Lock()
	if t.After(x.until) {
		x.until = t
	}
	h.mu.Unlock()
}

// turn waits until a request to the host of u may begin: no other is open, and the last
// one ended long enough ago. done must be called when it has ended. If the host asked to
// wait, turn returns a Later at once.
func (c *Client) turn(ctx context.Context, u *url.URL) (done func(), err error) {
	x := c.hosts.enter(u, c.o.Now())
	select {
	case x.turn <- struct{}{}:
	case <-ctx.Done():
		c.hosts.leave(x)
		return nil, ctx.Err()
	}
	done = func() {
		c.hosts.mu.Lock()
		x.next = c.o.Now().Add(max(c.o.Delay, x.delay, 0))
		c.hosts.mu.Unlock()
		<-x.turn
		c.hosts.leave(x)
	}
	now := c.o.Now()
	c.hosts.mu.Lock()
	until, wait := x.until, x.next.Sub(now)
	c.hosts.mu.Unlock()
	if until.After(now) {
		<-x.turn
		c.hosts.leave(x)
		return nil, &Error{Kind: Later, URL: u.String(), Until: until}
	}
	// A clock that was set back must not hold a host for long.
	if wait = min(wait, max(c.o.Delay, maxCrawlDelay)); wait > 0 {
		if err := c.o.Sleep(ctx, wait); err != nil {
			<-x.turn
			c.hosts.leave(x)
			return nil, err
		}
	}
	return done, nil
}

// askRobots returns a Robots error if robots.txt of u's server forbids u.
func (c *Client) askRobots(ctx context.Context, u *url.URL) error {
	x := c.hosts.enter(u, c.o.Now())
	defer c.hosts.leave(x)
	site := u.Scheme + "://" + u.Host
	c.hosts.mu.Lock()
	r := x.robots[site]
	c.hosts.mu.Unlock()
	if now := c.o.Now(); r == nil || !now.Before(r.until) || now.Before(r.read) {
		var err error
		if r, err = c.readRobots(ctx, site); err != nil {
			return err
		}
		c.hosts.mu.Lock()
		if len(x.robots) > 8 {
			clear(x.robots)
		}
		x.robots[site] = r
		x.delay = min(r.rules.delay, maxCrawlDelay)
		c.hosts.mu.Unlock()
	}
	switch {
	case r.unread:
		return &Error{Kind: Robots, URL: u.String(), Why: "robots.txt cannot be read, so nothing may be", Until: r.until}
	case !r.rules.allows(pathOf(u)):
		return &Error{Kind: Robots, URL: u.String()}
	}
	return nil
}

// pathOf returns the part of an address that robots.txt speaks of.
func pathOf(u *url.URL) string {
	p := u.EscapedPath()
	if p == "" {
		p = "/"
	}
	if u.RawQuery != "" {
		p += "?" + u.RawQuery
	}
	return p
}

// A robots is what a server's robots.txt says.
type robots struct {
	rules       rules
	unread      bool // it is there, but cannot be read: nothing may be got
	read, until time.Time
}

// How long what robots.txt says is held: a day at most (RFC 9309, section 2.4), and a
// fault shorter, which is our choice.
const (
	robotsFor      = 24 * time.Hour
	robotsFaultFor = 30 * time.Minute
	maxRobots      = 500 << 10
)

// readRobots reads the robots.txt of a site, by RFC 9309, section 2.3.1: what is missing
// allows all, what the server cannot give forbids all, up to five redirects are followed.
// A server that cannot be reached gives an error.
func (c *Client) readRobots(ctx context.Context, site string) (*robots, error) {
	now := c.o.Now()
	r := &robots{read: now, until: now.Add(robotsFor)}
	at := site + "/robots.txt"
	for range MaxRedirects + 1 {
		u, err := c.dial.check(at)
		if err != nil {
			return r, nil // it leads where no robots.txt can be: there is none
		}
		resp, body, err := c.getRobots(ctx, u)
		if err != nil {
			return nil, err
		}
		switch code := resp.StatusCode; {
		case code >= 300 && code < 400 && resp.Header.Get("Location") != "":
			to, err := u.Parse(resp.Header.Get("Location"))
			if err != nil {
				return r, nil
			}
			at = to.String()
			continue
		case code >= 500 || code == http.StatusTooManyRequests:
			r.unread = true
			r.until = now.Add(max(robotsFaultFor, retryAfter(resp.Header.Get("Retry-After"), now)))
		case code >= 200 && code < 300:
			r.rules = parseRobots(body, product(c.o.Agent))
		}
		return r, nil
	}
	return r, nil
}

// getRobots makes one request for a robots.txt. Of a longer one it returns the first 500
// KB, which RFC 9309, section 2.5, says must be read.
func (c *Client) getRobots(ctx context.Context, u *url.URL) (*http.Response, []byte, error) {
	done, err := c.turn(ctx, u)
	if err != nil {
		return nil, nil, err
	}
	defer done()
	ctx, cancel := context.WithTimeout(ctx, c.o.Timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, nil, err
	}
	req.Header.Set("User-Agent", c.o.Agent)
	resp, err := c.http.Do(req)
	if err != nil {
		return nil, nil, timed(ctx, err)
	}
	defer resp.Body.Close()
	body, err := head(resp.Body, maxRobots)
	return resp, body, timed(ctx, err)
}
