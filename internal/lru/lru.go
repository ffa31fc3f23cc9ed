// Package lru keeps values in memory up to a weight.
package lru

import (
	"container/list"
	"sync"
)

// A Cache keeps values up to a weight, and drops those that were not asked for longest. All
// methods may be called at once. Make one by New.
type Cache[K comparable, V any] struct {
	most int // the most weight

	mu      sync.Mutex
	weight  int
	order   list.List // of entries, the last used first
	at      map[K]*list.Element
	cleared int // times
}

type cached[K comparable, V any] struct {
	key    K
	value  V
	weight int
}

// New returns a cache that keeps values of up to a weight together.
func New[K comparable, V any](most int) *Cache[K, V] {
	return &Cache[K, V]{most: most, at: map[K]*list.Element{}}
}

// Load returns the value of a key; if it is not kept, make makes it and says its weight.
// What was made while the cache was cleared is not kept, and neither is what alone is heavier
// than all may be.
func (c *Cache[K, V]) Load(key K, make func() (V, int, error)) (V, error) {
	c.mu.Lock()
	if e, ok := c.at[key]; ok {
		c.order.MoveToFront(e)
		v := e.Value.(*cached[K, V]).value
		c.mu.Unlock()
		return v, nil
	}
	cleared := c.cleared
	c.mu.Unlock()
	v, weight, err := make()
	if err != nil {
		return v, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.cleared != cleared || weight > c.most {
		return v, nil
	}
	if e, ok := c.at[key]; ok { // another was first
		c.drop(e)
	}
	c.weight += weight
	c.at[key] = c.order.PushFront(&cached[K, V]{key, v, weight})
	for c.weight > c.most {
		c.drop(c.order.Back())
	}
	return v, nil
}

// Weigh says that the value of a key has another weight than it had. It may be dropped then.
func (c *Cache[K, V]) Weigh(key K, weight int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.at[key]
	if !ok {
		return
	}
	x := e.Value.(*cached[K, V])
	c.weight += weight - x.weight
	x.weight = weight
	for c.weight > c.most {
		c.drop(c.order.Back())
	}
}

func (c *Cache[K, V]) drop(e *list.Element) {
	x := c.order.Remove(e).(*cached[K, V])
	c.weight -= x.weight
	delete(c.at, x.key)
}

// Clear drops everything.
func (c *Cache[K, V]) Clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.order.Init()
	clear(c.at)
	c.weight = 0
	c.cleared++
}
