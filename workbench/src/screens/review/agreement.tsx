import { Heading } from '../../shell/heading.tsx'

export default function Agreement() {
  return <Heading title="Agreement" />
}
