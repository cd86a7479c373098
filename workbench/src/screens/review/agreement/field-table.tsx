/** The figures as a table: the twin of the chart. */
import type { AgreementOf } from '../../../api/types.ts'
import { ScrollBox } from '../../../ui/scroll-box.tsx'
import styles from './agreement.module.css'
import { fieldName, figure, metricNames, standing } from './words.ts'

export function FieldTable({ fields }: { readonly fields: readonly AgreementOf[] }) {
  return (
    <ScrollBox label="Alpha of each field, as a table">
      <table className={`table ${styles['fields']}`}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col" className="number">
              Compared
            </th>
            <th scope="col" className="number">
              Same
            </th>
            <th scope="col" className="number">
              Alpha
            </th>
            <th scope="col" className="number">
              95 % interval
            </th>
            <th scope="col">What it says</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((each) => (
            <tr key={each.field} data-field={each.field}>
              <th scope="row">{fieldName(each.field)}</th>
              <td className="number">
                {each.units.toLocaleString('en')} <span className="small muted">{metricNames[each.metric]}</span>
              </td>
              <td className="number">{each.agreed === undefined ? '' : each.agreed.toLocaleString('en')}</td>
              <td className="number">{each.alpha === undefined ? '–' : figure(each.alpha)}</td>
              <td className="number">
                {each.low === undefined || each.high === undefined
                  ? '–'
                  : `${figure(each.low)} to ${figure(each.high)}`}
              </td>
              <td className="small">{standing(each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
