import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import './tabs.css'

export interface TabItem<Id extends string> {
  id: Id
  label: string
  /** After the label, e.g. how many. */
  count?: number | undefined
  content: ReactNode
}

export interface TabsProps<Id extends string> {
  /** Name of the row of tabs. */
  label: string
  items: ReadonlyArray<TabItem<Id>>
  selected: Id
  onChange: (id: Id) => void
}

/** Parts of one thing, one at a time. */
export function Tabs<Id extends string>({ label, items, selected, onChange }: TabsProps<Id>) {
  const choose = (key: unknown) => {
    const chosen = items.find((item) => item.id === key)
    if (chosen) onChange(chosen.id)
  }
  return (
    <AriaTabs className="wz-tabs" selectedKey={selected} onSelectionChange={choose}>
      <TabList className="wz-tabs__list" aria-label={label}>
        {items.map(({ id, label: name, count }) => (
          <Tab className="wz-tabs__tab" key={id} id={id}>
            {name}
            {count !== undefined && <span className="wz-tabs__count">{count}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => (
        <TabPanel className="wz-tabs__panel" key={id} id={id}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
