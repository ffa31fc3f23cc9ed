package poll

import (
	"hash/fnv"
	"time"
)

// A feed is asked for every firstWait, and after every patience answers in a row that
// brought nothing new half as often, down to once in mostWait. Ours: newspapers' feeds
// change a few times an hour.
const (
	firstWait = 10 * time.Minute
	mostWait  = time.Hour
	patience  = 3
)

// nextPoll returns when a feed is due that answered at now, after idle answers in a row
// that brought nothing new.
func nextPoll(address string, now time.Time, idle int) time.Time {
	d := mostWait
	if n := idle / patience; n < 8 {
		d = min(d, firstWait<<n)
	}
	return now.Add(spread(address, d))
}

// again are the times after which a page is got again: reports are changed most in the
// hours after they are published. Ours.
var again = []time.Duration{time.Hour, 4 * time.Hour, 24 * time.Hour, 72 * time.Hour}

// old is the age at which a report is no longer looked at for changes. Ours.
const old = 7 * 24 * time.Hour

// nextVisit returns when a page is due that was got for the n-th time at now; zero if it
// need not be got again.
func nextVisit(address string, now, published time.Time, n int) time.Time {
	if n > len(again) || n < 1 || !published.IsZero() && now.Sub(published) > old {
		return time.Time{}
	}
	return now.Add(spread(address, again[n-1]))
}

// spread returns d and up to a tenth more, which depends on the address only: what came
// together is not asked for together for ever.
func spread(address string, d time.Duration) time.Duration {
	h := fnv.New32a()
	h.Write([]byte(address))
	return d + d/10*time.Duration(h.Sum32()%1024)/1024
}
