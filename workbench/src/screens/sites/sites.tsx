import { Heading } from '../../shell/heading.tsx'

export default function Sites() {
  return <Heading title="Sites" />
}
