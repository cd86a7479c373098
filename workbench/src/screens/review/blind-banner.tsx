/** Says that one codes blind, and what that means. */
import { keepCoder } from '../../decisions/coder.ts'
import { Button } from '../../ui/button.tsx'
import { visible } from '../../ui/visible.ts'
import styles from './review.module.css'
import type { Viewing } from './use-view.ts'

interface BlindBannerProps {
  /** The coder of the address. */
  readonly blind: string
  /** Who decides at this browser. */
  readonly by: string
  readonly viewing: Viewing
}

export function BlindBanner({ blind, by, viewing: { change } }: BlindBannerProps) {
  return (
    <section className={styles['banner']} aria-label="Blind coding">
      {blind === by ? (
        <p>
          <strong>
            Blind: you code as <bdi>{visible(blind)}</bdi>.
          </strong>{' '}
          Of decisions you see your own alone. They count for agreement and do not change the record. Other screens show
          what others decided: stay here until you are done.
        </p>
      ) : (
        <p>
          <strong>
            This is the blind queue of <bdi>{visible(blind)}</bdi>, and you decide as <bdi>{visible(by)}</bdi>.
          </strong>{' '}
          Nothing can be decided until they are one.
        </p>
      )}
      <div className="row">
        {blind !== by && (
          <>
            <Button onClick={() => keepCoder(blind)}>
              Decide as <bdi>{visible(blind)}</bdi>
            </Button>
            <Button onClick={() => change({ blind: by, claim: undefined })}>
              Code blind as <bdi>{visible(by)}</bdi>
            </Button>
          </>
        )}
        <Button onClick={() => change({ blind: undefined, claim: undefined })}>Stop coding blind</Button>
      </div>
    </section>
  )
}
