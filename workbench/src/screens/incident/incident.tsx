import { Heading } from '../../shell/heading.tsx'

export default function Incident() {
  return <Heading title="Incident" />
}
