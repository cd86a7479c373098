import { Heading } from '../../shell/heading.tsx'

export default function Read() {
  return <Heading title="Read" />
}
