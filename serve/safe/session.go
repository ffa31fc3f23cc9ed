package safe

import (
	"crypto/rand"
	"crypto/sha256"
	"sync"
	"time"
)

// How long a session lasts: without a request, and at most; and how often it gets a new
// name, so that one which was seen by somebody is soon void. Ours.
const (
	idle    = 12 * time.Hour
	longest = 7 * 24 * time.Hour
	turn    = time.Hour
	grace   = time.Minute // in which the old name is good, for pages that load at the time
)

// mostSessions bounds how many are open at once.
const mostSessions = 10_000

// Sessions are who has logged in, in memory: when the desk ends, all log in again. The
// cookie is not kept, only its hash.
type sessions struct {
	now func() time.Time

	mu   sync.Mutex
	open map[[sha256.Size]byte]*session
}

type session struct {
	name  string
	token [sha256.Size]byte // by which it began
	began time.Time
	used  time.Time
	since time.Time // when it got the name it has
	until time.Time // when an old name ends; zero for the newest
}

func newSessions(now func() time.Time) *sessions {
	return &sessions{now: now, open: map[[sha256.Size]byte]*session{}}
}

// begin begins a session and returns its cookie.
func (s *sessions) begin(name string, token [sha256.Size]byte) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.now()
	for key, x := range s.open {
		if x.over(now) || len(s.open) >= mostSessions {
			delete(s.open, key)
		}
	}
	return s.add(&session{name: name, token: token, began: now, used: now, since: now})
}

func (s *sessions) add(x *session) string {
	cookie := rand.Text()
	s.open[sha256.Sum256([]byte(cookie))] = x
	return cookie
}

func (x *session) over(now time.Time) bool {
	return now.Sub(x.used) > idle || now.Sub(x.began) > longest || !x.until.IsZero() && now.After(x.until)
}

// of returns the session of a cookie, and another cookie if it is time for one; nil if it is
// no session.
func (s *sessions) of(cookie string) (x *session, next string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	key := sha256.Sum256([]byte(cookie))
	x = s.open[key]
	if x == nil {
		return nil, ""
	}
	now := s.now()
	if x.over(now) {
		delete(s.open, key)
		return nil, ""
	}
	x.used = now
	if x.until.IsZero() && now.Sub(x.since) > turn {
		renewed := *x
		renewed.since = now
		x.until = now.Add(grace)
		next = s.add(&renewed)
	}
	return x, next
}

// end ends the session of a cookie.
func (s *sessions) end(cookie string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.open, sha256.Sum256([]byte(cookie)))
}
