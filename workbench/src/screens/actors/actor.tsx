import { Heading } from '../../shell/heading.tsx'

export default function Actor() {
  return <Heading title="Actor" />
}
