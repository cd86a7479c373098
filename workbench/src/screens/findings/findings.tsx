import { Heading } from '../../shell/heading.tsx'

export default function Findings() {
  return <Heading title="Findings" />
}
