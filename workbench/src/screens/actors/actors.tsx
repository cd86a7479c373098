import { Heading } from '../../shell/heading.tsx'

export default function Actors() {
  return <Heading title="Actors" />
}
