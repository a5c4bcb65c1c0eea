curl x
