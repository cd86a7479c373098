import { Heading } from '../../shell/heading.tsx'

export default function Network() {
  return <Heading title="Network" />
}
