import { Heading } from '../../shell/heading.tsx'

export default function Incidents() {
  return <Heading title="Incidents" />
}
