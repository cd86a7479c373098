/** What a search found, by kind, each with the words it rests on. */
import { Link } from 'wouter'
import type { Excerpt, Found, FoundDocument, Passage } from '../../api/types.ts'
import { whatWord } from '../../incidents/words.ts'
import { Button } from '../../ui/button.tsx'
import { actorPath, incidentPath, readPath } from '../../ui/paths.ts'
import { plural } from '../../ui/plural.ts'
import { Empty } from '../../ui/states.tsx'
import { visible } from '../../ui/visible.ts'
import { Kind } from './kind.tsx'
import { Marked } from './marked.tsx'
import { withoutFilter } from './query.ts'
import styles from './search.module.css'

interface ResultsProps {
  readonly found: Found
  readonly query: string
  readonly onTake: (query: string) => void
}

export function Results({ found, query, onTake }: ResultsProps) {
  const { documents, incidents, actors, findings, filters, incidentsInAll, text } = found
  const names = Object.keys(filters)
  const nothing = documents.length + incidents.length + actors.length + findings.length === 0
  return (
    <div className={styles['results']}>
      <div className="row" role="status">
        {text !== '' && (
          <span>
            Words: <bdi>“{visible(text)}”</bdi>
          </span>
        )}
        {names.map((name) => (
          <Button
            key={name}
            onClick={() => onTake(withoutFilter(query, name))}
            aria-label={`Without ${name} ${filters[name]}`}
          >
            {name}: <bdi>{visible(filters[name]!)}</bdi> <span aria-hidden="true">✕</span>
          </Button>
        ))}
        {nothing && <span className="unseen">Nothing found</span>}
      </div>
      {nothing && (
        <Empty title="Nothing answers.">
          <p>Fewer words find more; a name is found by any of its spellings.</p>
          {names.length > 0 && (
            <div className="row">
              Clear:
              {names.map((name) => (
                <Button key={name} onClick={() => onTake(withoutFilter(query, name))}>
                  {name} <span aria-hidden="true">✕</span>
                </Button>
              ))}
            </div>
          )}
        </Empty>
      )}
      <Kind title="Texts" count={documents.length}>
        {documents.map((each) => (
          <li key={each.document.id} className={styles['hit']}>
            <TextHit hit={each} />
          </li>
        ))}
      </Kind>
      <Kind title="Incidents" count={incidents.length} of={incidentsInAll} more={`/incidents?${incidentsQuery(found)}`}>
        {incidents.map(({ id, event, mode, place, start, initiators, recipients, sources }) => (
          <li key={id} className={styles['hit']}>
            <Link href={incidentPath(id)} data-hit="">
              {whatWord(event, mode)}
              {place !== undefined && (
                <>
                  , <bdi>{visible(place)}</bdi>
                </>
              )}
              {start === undefined ? ', undated' : `, ${start}`}
            </Link>
            <span className="muted small">
              <bdi>{visible(initiators === '' ? 'someone' : initiators)}</bdi> against{' '}
              <bdi>{visible(recipients === '' ? 'someone' : recipients)}</bdi> · {plural(sources, 'source')}
            </span>
          </li>
        ))}
      </Kind>
      <Kind title="Actors" count={actors.length}>
        {actors.map((actor) => (
          <li key={actor.id} className={styles['hit']}>
            <Link href={actorPath(actor.id)} data-hit="">
              <bdi>{visible(actor.name)}</bdi>
            </Link>
            <span className="muted small">
              {actor.aliases.slice(0, 4).map(({ text: alias, script }, index) => (
                <span key={`${script} ${alias}`}>
                  {index > 0 && ' · '}
                  <bdi>{visible(alias)}</bdi>
                </span>
              ))}{' '}
              ({plural(actor.incidents, 'incident')}, {plural(actor.ties, 'tie')})
            </span>
          </li>
        ))}
      </Kind>
      <Kind title="Findings" count={findings.length}>
        {findings.map(({ finding, rule, excerpts }) => (
          <li key={finding.id} className={styles['hit']}>
            <Link href={`/findings?code=${rule.code}#${finding.id}`} data-hit="">
              <span className="mono">{rule.code}</span> {rule.title}
            </Link>
            {excerpts.slice(0, 2).map((excerpt) => (
              <span key={`${excerpt.document.id} ${excerpt.span[0]}`} className="small">
                <Marked {...whole(excerpt)} />
              </span>
            ))}
          </li>
        ))}
      </Kind>
    </div>
  )
}

function TextHit({ hit: { document, passages, hits } }: { readonly hit: FoundDocument }) {
  const { id, title, name, outlet, published } = document
  return (
    <>
      <span className="row">
        <Link href={readPath(id, { at: passages[0]?.spans[0] })} data-hit="">
          <bdi>{visible(title ?? name)}</bdi>
        </Link>
        <span className="muted small">
          {outlet !== undefined && (
            <>
              <bdi>{visible(outlet)}</bdi>,{' '}
            </>
          )}
          {published ?? 'undated'} · {plural(hits, 'place')}
        </span>
      </span>
      {passages.map((passage) => (
        <Link key={passage.start} className={styles['passage']} href={readPath(id, { at: passage.spans[0] })}>
          <Marked {...passage} />
        </Link>
      ))}
    </>
  )
}

/** The same question to the screen of incidents. */
function incidentsQuery({ filters, text }: Found): string {
  return String(new URLSearchParams({ ...filters, ...(text === '' ? {} : { q: text }) }))
}

/** The words of an excerpt with whole words round them. */
function whole({ span, before, text, after }: Excerpt): Passage {
  const from = before.search(/\s/) + 1
  const to = after.search(/\s\S*$/)
  return {
    text: before.slice(from) + text + (to < 0 ? '' : after.slice(0, to)),
    start: span[0] - before.length + from,
    spans: [span],
  }
}
