/** What alpha means, in plain words. */
export function Meaning() {
  return (
    <section className="card stack tight" aria-labelledby="meaning">
      <h2 id="meaning">What the figures mean</h2>
      <p>
        Alpha is 1 when two coders always say the same, and 0 when they agree no more often than two people who throw
        the same values about at random. Below 0 they disagree more than chance would have them.
      </p>
      <p>
        Krippendorff’s custom: from 0.8 on data are reliable; from 0.667 on they bear tentative conclusions; below that
        they bear none. These limits are conventions and no laws of nature: how much error one can live with depends on
        what hangs on it.
      </p>
      <p>
        The line through each dot is its 95 % interval, from claims drawn again a thousand times (of stretches, texts).
        Read its lower end, not the dot. Where a field hardly varies – when nearly all claims hold – alpha falls low
        though the coders say the same nearly always: look at the column “same” too.
      </p>
      <p className="muted small">
        Klaus Krippendorff, Content Analysis, 4th ed., 2019, chapter 12. Numbers are compared by how far they are apart,
        stretches of text by how much they overlap.
      </p>
    </section>
  )
}
