import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'

/** A screen with one question; the server answers with the revision it is at. */
async function open() {
  vi.resetModules()
  const { askAgain, inTurn } = await import('../../../workbench/src/api/ask-again.ts')
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } })
  const server = { revision: 1, asked: 0 }
  const screen = new QueryObserver(client, {
    queryKey: ['casefile'],
    queryFn: async () => {
      server.asked++
      const { revision } = server
      await later()
      return revision
    },
  })
  screen.subscribe(() => {})
  await vi.waitFor(() => expect(screen.getCurrentResult().data).toBe(1))
  server.asked = 0
  const decide = (revision: number): Promise<number> =>
    inTurn(async () => {
      await later()
      server.revision = revision
      return revision
    })
  return {
    server,
    decide,
    again: (revision?: number) => askAgain(client, revision),
    shown: () => screen.getCurrentResult().data,
  }
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

describe('asking again', () => {
  let desk: Awaited<ReturnType<typeof open>>
  beforeEach(async () => {
    desk = await open()
  })

  it('asks once for a decision and the event that comes after it', async () => {
    await desk.again(await desk.decide(2))
    await desk.again(2)
    expect([desk.server.asked, desk.shown()]).toEqual([1, 2])
  })

  it('asks once when the event is there before the answer, and not before the answer is', async () => {
    const decided = desk.decide(2)
    const event = desk.again(2)
    expect(desk.server.asked).toBe(0)
    await desk.again(await decided)
    expect([desk.server.asked, desk.shown()]).toEqual([1, 2])
    await event
    expect(desk.server.asked).toBe(1)
  })

  it('waits with what was asked for already until it is answered', async () => {
    desk.server.revision = 2
    void desk.again(2)
    await Promise.resolve()
    await desk.again(2)
    expect([desk.server.asked, desk.shown()]).toEqual([1, 2])
  })

  it('asks once for decisions that come close together and their events, in whatever order', async () => {
    const answers = [2, 3, 4].map(async (revision) => desk.again(await desk.decide(revision)))
    const early = desk.again(2)
    await Promise.all([...answers, early])
    await Promise.all([desk.again(4), desk.again(3)])
    expect([desk.server.asked, desk.shown()]).toEqual([1, 4])
  })

  it('asks for a later revision: incidents that were merged since, or the work of another program', async () => {
    await desk.again(await desk.decide(2))
    desk.server.revision = 3
    await desk.again(3)
    expect([desk.server.asked, desk.shown()]).toEqual([2, 3])
  })

  it('asks for a later revision while an earlier one is being answered', async () => {
    desk.server.revision = 2
    const first = desk.again(2)
    await vi.waitFor(() => expect(desk.server.asked).toBe(1))
    desk.server.revision = 3
    await Promise.all([first, desk.again(3)])
    expect([desk.server.asked, desk.shown()]).toEqual([2, 3])
  })

  it('asks in any case after a refusal, which brings no revision', async () => {
    await desk.again(await desk.decide(2))
    await desk.again()
    expect(desk.server.asked).toBe(2)
  })

  it('is not held up by a decision that fails', async () => {
    const { askAgain, inTurn } = await import('../../../workbench/src/api/ask-again.ts')
    const client = new QueryClient()
    const failed = inTurn(() => Promise.reject(new Error('refused')))
    await expect(failed).rejects.toThrow('refused')
    await expect(askAgain(client)).resolves.toBeUndefined()
    await expect(inTurn(() => Promise.resolve('next'))).resolves.toBe('next')
  })
})
