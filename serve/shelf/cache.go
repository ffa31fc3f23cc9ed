package shelf

import (
	"container/list"
	"sync"

	"stemma/store"
)

// A cache keeps values of versions up to a weight, and drops what was used longest ago.
type cache[V any] struct {
	most int

	mu     sync.Mutex
	weight int
	used   *list.List // of *kept[V], the last used first
	at     map[store.Seq]*list.Element
	clears int
}

type kept[V any] struct {
	version store.Seq
	value   V
	weight  int
}

func newCache[V any](most int) cache[V] {
	return cache[V]{most: most, used: list.New(), at: map[store.Seq]*list.Element{}}
}

// get returns the value of a version.
func (c *cache[V]) get(version store.Seq) (v V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.at[version]
	if !ok {
		return v, false
	}
	c.used.MoveToFront(e)
	return e.Value.(*kept[V]).value, true
}

// mark returns a mark for put.
func (c *cache[V]) mark() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.clears
}

// put keeps a value, unless all were dropped since a mark was taken: it may hold what was
// forgotten.
func (c *cache[V]) put(version store.Seq, v V, weight, mark int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, there := c.at[version]; there || mark != c.clears || weight > c.most {
		return
	}
	c.at[version] = c.used.PushFront(&kept[V]{version, v, weight})
	for c.weight += weight; c.weight > c.most; {
		x := c.used.Remove(c.used.Back()).(*kept[V])
		c.weight -= x.weight
		delete(c.at, x.version)
	}
}

// clear drops everything.
func (c *cache[V]) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.used.Init()
	clear(c.at)
	c.weight = 0
	c.clears++
}
