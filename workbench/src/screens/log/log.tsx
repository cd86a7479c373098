import { Heading } from '../../shell/heading.tsx'

export default function Log() {
  return <Heading title="Log" />
}
